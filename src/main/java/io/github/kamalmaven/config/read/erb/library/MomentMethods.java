package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Strftime;
import io.github.kamalmaven.config.read.erb.ruby.Values.Moment;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.ToIntFunction;

/** Methods of times and days. */
final class MomentMethods {
  static final MethodTable<Moment> ALL =
      new MethodTable<Moment>()
          .plain("strftime", 1, (self, call) -> Strftime.format(call.at(), self, call.text(0)))
          .plain(
              "utc getutc gmtime",
              0,
              (self, call) ->
                  new Moment(self.time().withZoneSameInstant(ZoneOffset.UTC), self.day()))
          .plain("to_i", 0, (self, call) -> self.time().toEpochSecond())
          .plain("year", 0, (self, call) -> part(self, ZonedDateTime::getYear))
          .plain("month", 0, (self, call) -> part(self, ZonedDateTime::getMonthValue))
          .plain("day", 0, (self, call) -> part(self, ZonedDateTime::getDayOfMonth))
          .plain("yday", 0, (self, call) -> part(self, ZonedDateTime::getDayOfYear))
          .plain("hour", 0, (self, call) -> part(self, ZonedDateTime::getHour))
          .plain("min", 0, (self, call) -> part(self, ZonedDateTime::getMinute))
          .plain("sec", 0, (self, call) -> part(self, ZonedDateTime::getSecond))
          .plain("iso8601 xmlschema", 0, (self, call) -> iso(self, call));

  private MomentMethods() {}

  private static Object part(Moment self, ToIntFunction<ZonedDateTime> part) {
    return (long) part.applyAsInt(self.time());
  }

  private static Object iso(Moment self, Call call) {
    if (self.day()) {
      return Strftime.format(call.at(), self, "%F");
    }
    String offset = self.time().getOffset().getId();
    return Strftime.format(call.at(), self, "%FT%T") + offset;
  }
}
