words() {
  echo "the company's pre-deploy of $KAMAL_SERVICE_VERSION"
}
