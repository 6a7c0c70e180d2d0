package dev.streambook.unit4.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveSettingsTest {

    @Test
    void these_are_all_defaults() {
        assertThat(LiveSettings.from(ConfigFactory.defaultReference().resolve()))
                .isEqualTo(new LiveSettings(
                        new LiveSettings.Http("127.0.0.1", 8080),
                        4,
                        new LiveSettings.Generated(42, 200, 150, 30_000, 40),
                        100,
                        new LiveSettings.Training(16, 10, 0.15, 5, 42, 20_000, 0.5, 0.05),
                        Duration.ofSeconds(2),
                        new LiveSettings.Trending(
                                Duration.ofDays(7), Duration.ofDays(1), Duration.ofHours(1), 50, 1_000),
                        50));
    }

    @Test
    void a_value_out_of_range_is_refused_with_its_origin_its_name_and_what_was_expected() {
        assertThatThrownBy(() -> LiveSettings.from(with("streambook.training.rank = 0")))
                .isInstanceOf(LiveException.class)
                .hasMessage("String: 1: rank is 0; expected 1 to 500; set it in application.conf");
    }

    @Test
    void a_port_beyond_the_last_one_is_refused() {
        assertThatThrownBy(() -> LiveSettings.from(with("streambook.http.port = 65536")))
                .hasMessageContaining("http.port is 65536; expected 0 to 65535");
    }

    private static Config with(String line) {
        return ConfigFactory.parseString(line)
                .withFallback(ConfigFactory.defaultReference())
                .resolve();
    }
}
