# What an application of a test looks like: builds without any network from the image that prepare.sh made.
FROM kamal-it/app
ARG COMMIT_SHA=unknown
ARG APP_MODE=ok
ENV APP_VERSION=$COMMIT_SHA APP_MODE=$APP_MODE
RUN echo "asset of $COMMIT_SHA" > /public/assets/$COMMIT_SHA.txt
