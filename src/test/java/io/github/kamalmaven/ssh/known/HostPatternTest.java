package io.github.kamalmaven.ssh.known;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          web-1                       ; web-1         ; true
          web-1,10.0.0.1              ; 10.0.0.1      ; true
          WEB-1                       ; web-1         ; true
          web-1                       ; web-10        ; false
          web-1                       ; [web-1]:2222  ; false
          [web-1]:2222                ; [web-1]:2222  ; true
          [*.example.com]:2222        ; [a.example.com]:2222 ; true
          *                           ; web-1         ; true
          *.example.com               ; a.b.example.com ; true
          *.example.com               ; example.com   ; false
          web-?                       ; web-1         ; true
          web-?                       ; web-12        ; false
          *a*b*                       ; xxaxxbxx      ; true
          *a*b                        ; xxbxxa        ; false
          *,!web-2                    ; web-1         ; true
          *,!web-2                    ; web-2         ; false
          !web-2                      ; web-1         ; false
          |1|AAAAAAAAAAAAAAAAAAAAAAAAAAA=|l1ykBFwKsLNZzYDvP3/fVtrkB7Q= ; web-2 ; false
          |1|not base64|x             ; web-1         ; false
          |1|AAAA                     ; web-1         ; false
          """)
  void names_wildcards_and_exclusions_mean_what_they_mean_to_openssh(
      String pattern, String host, boolean expected) {
    assertThat(new HostPattern(pattern).matches(host)).isEqualTo(expected);
  }
}
