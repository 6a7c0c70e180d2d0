package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080/",
        "localhost, http://localhost:8080/",
        "::1, http://[::1]:8080/",
        "[::1], http://[::1]:8080/",
        "0.0.0.0, http://127.0.0.1:8080/",
        "::, http://[::1]:8080/"
    })
    void a_client_finds_the_service(String host, String url) {
        assertThat(new ServedAddress(host, 8080).url()).isEqualTo(url);
    }
}
