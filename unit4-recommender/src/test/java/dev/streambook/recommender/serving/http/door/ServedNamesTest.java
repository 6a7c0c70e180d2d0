package dev.streambook.recommender.serving.http.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.recommender.serving.ApiException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On loopback, with the proxy films.example in front. */
class ServedNamesTest {

    private final ServedNames names = new ServedNames("127.0.0.1", Set.of("Films.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.0.0.1:8080", "localhost:8080", "LocalHost", "[::1]:8080", "films.example:443"})
    void these_are_served(String host) {
        assertThatCode(() -> names.require(host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "evil.example#127.0.0.1",
                "127.0.0.1@evil.example",
                "evil@127.0.0.1",
                "127.0.0.1:8080:8080",
                "127.0.0.1:80a",
                "127.0.0.1.",
                "127.0.0.1.nip.example",
                "192.168.1.7",
                "0.0.0.0",
                "[::]",
                "::1",
                "films.example.",
                "notfilms.example",
                "lo\u00adcalhost",
                "１２７.0.0.1",
                ""
            })
    void others_are_not(String host) {
        assertThatThrownBy(() -> names.require(host))
                .isInstanceOf(ApiException.class)
                .hasMessage(
                        "host is %s; expected one of 127.0.0.1, [::1], films.example, localhost; a name of a proxy"
                                + " goes into http.served-names",
                        host);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.2, 127.0.0.2:8080",
        "::1, [::1]:8080",
        "[::1], [::1]:8080",
        "0:0:0:0:0:0:0:1, [0:0:0:0:0:0:0:1]:8080",
        "localhost, localhost:8080"
    })
    void the_address_that_it_listens_on_is_one_of_its_names(String listening, String host) {
        assertThatCode(() -> new ServedNames(listening, Set.of()).require(host)).doesNotThrowAnyException();
    }

    @Test
    void a_request_without_a_host_is_not_served() {
        assertThatThrownBy(() -> names.require(null)).hasMessageStartingWith("host is missing; expected one of");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, 127.0.0.1:8080",
        "https://films.example, films.example",
        "https://films.example, 127.0.0.1:8080",
        "https://films.example:8443, 127.0.0.1:8080",
        "http://FILMS.example, localhost:8080"
    })
    void a_page_of_our_own_or_of_the_proxy_may_write_whatever_name_the_proxy_asks_under(String origin, String host) {
        assertThat(names.isOwn(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "null, 127.0.0.1:8080",
        "https://evil.example, 127.0.0.1:8080",
        "http://localhost:3000, localhost:8080",
        "http://127.0.0.1:8080, localhost:8080",
        "https://films.example.evil, 127.0.0.1:8080",
        "https://evil.films.example, 127.0.0.1:8080",
        "https://evil@films.example, 127.0.0.1:8080",
        "https://films.example:80a, 127.0.0.1:8080",
        "ftp://films.example, 127.0.0.1:8080",
        "films.example, 127.0.0.1:8080"
    })
    void a_page_of_another_site_or_of_another_program_of_this_machine_may_not(String origin, String host) {
        assertThat(names.isOwn(origin, host)).isFalse();
    }

    @Test
    void on_another_address_than_loopback_every_name_is_served() {
        assertThatCode(() -> new ServedNames("0.0.0.0", Set.of()).require("tv.example"))
                .doesNotThrowAnyException();
    }
}
