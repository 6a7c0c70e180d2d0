package dev.streambook.recommender.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void these_are_all_keys_with_their_defaults() {
        assertThat(Settings.defaults().values())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("archive.merge-batches", "200"),
                        Map.entry("archive.records-per-batch", "500000"),
                        Map.entry("archive.trigger", "5s"),
                        Map.entry("cluster.archive", "/var/streambook/archive"),
                        Map.entry("cluster.dead-letters", "/var/streambook/dead-letters"),
                        Map.entry("cluster.instance", "1"),
                        Map.entry("cluster.intake", "/var/streambook/intake"),
                        Map.entry("cluster.logs", "/var/streambook/logs"),
                        Map.entry("cluster.rpc-host", "127.0.0.1"),
                        Map.entry("cluster.rpc-port", "4141"),
                        Map.entry("cluster.statistics", "/var/streambook/statistics"),
                        Map.entry("kafka.bootstrap-servers", "localhost:9092"),
                        Map.entry("kafka.client.mechanism", "SCRAM-SHA-512"),
                        Map.entry("kafka.client.password-file", ""),
                        Map.entry("kafka.client.protocol", "PLAINTEXT"),
                        Map.entry("kafka.client.trusted", ""),
                        Map.entry("kafka.client.user", ""),
                        Map.entry("dedup.ids", "200000"),
                        Map.entry("dedup.tasks", "1"),
                        Map.entry("dedup.time-to-live", "1d"),
                        Map.entry("faults.allowed", "true"),
                        Map.entry("faults.burst-events", "5000"),
                        Map.entry("faults.corrupt-lines", "20"),
                        Map.entry("faults.patience", "3m"),
                        Map.entry("faults.pause", "5s"),
                        Map.entry("generator.events-per-second", "40"),
                        Map.entry("generator.films", "150"),
                        Map.entry("generator.history", "30000"),
                        Map.entry("generator.seed", "42"),
                        Map.entry("generator.users", "200"),
                        Map.entry("http.access-log", "false"),
                        Map.entry("http.api-key", ""),
                        Map.entry("http.default-how-many", "10"),
                        Map.entry("http.host", "127.0.0.1"),
                        Map.entry("http.live-interval", "1s"),
                        Map.entry("http.max-batch", "1000"),
                        Map.entry("http.max-body-bytes", "1048576"),
                        Map.entry("http.max-concurrent", "64"),
                        Map.entry("http.max-how-many", "1000"),
                        Map.entry("http.max-ids", "100"),
                        Map.entry("http.max-live-clients", "32"),
                        Map.entry("http.max-wait", "1s"),
                        Map.entry("http.max-waiting", "128"),
                        Map.entry("http.node", "1"),
                        Map.entry("http.port", "8080"),
                        Map.entry("http.requests-per-second", "0"),
                        Map.entry("http.served-names", ""),
                        Map.entry("intake.dead-letters-file-bytes", "67108864"),
                        Map.entry("intake.log-file-bytes", "67108864"),
                        Map.entry("intake.max-ahead", "30d"),
                        Map.entry("kafka.event-partitions", "4"),
                        Map.entry("model.kept", "3"),
                        Map.entry("model.worse-by", "0.05"),
                        Map.entry("model.worse-recall-by", "0.02"),
                        Map.entry("movielens.max-bad-rows", "100"),
                        Map.entry("blend.weight", "2"),
                        Map.entry("blend.decay", "0.8"),
                        Map.entry("blend.history", "20"),
                        Map.entry("quality.warm-up", "0.2"),
                        Map.entry("quality.liked-stars", "4"),
                        Map.entry("quality.list-length", "10"),
                        Map.entry("quality.retrain-every", "2000"),
                        Map.entry("quality.split-share", "0.2"),
                        Map.entry("quality.tuned-share", "0.5"),
                        Map.entry("search.build-beam", "100"),
                        Map.entry("search.least-films", "10000"),
                        Map.entry("search.method", "exact"),
                        Map.entry("search.neighbours", "16"),
                        Map.entry("search.search-beam", "50"),
                        Map.entry("similar.damping", "5"),
                        Map.entry("similar.history", "20"),
                        Map.entry("similar.least-stars", "3.5"),
                        Map.entry("similar.pair-limit", "1000"),
                        Map.entry("similar.per-second", "250"),
                        Map.entry("similar.tasks", "1"),
                        Map.entry("similar.top", "50"),
                        Map.entry("speed.batch", "5000"),
                        Map.entry("speed.recent-ids", "128"),
                        Map.entry("speed.restore-limit", "2m"),
                        Map.entry("speed.solves-per-batch", "500"),
                        Map.entry("speed.threads", "1"),
                        Map.entry("statistics.lateness", "1d"),
                        Map.entry("statistics.records-per-batch", "500000"),
                        Map.entry("statistics.trigger", "5s"),
                        Map.entry("statistics.wait-for-model", "1m"),
                        Map.entry("statistics.window", "1d"),
                        Map.entry("stream-time.confirmed-by", "10"),
                        Map.entry("stream-time.leap", "1h"),
                        Map.entry("topology.max-pending", "2000"),
                        Map.entry("topology.retries", "5"),
                        Map.entry("training.at-least-every", "1d"),
                        Map.entry("training.check-every", "1s"),
                        Map.entry("training.confidence", "1"),
                        Map.entry("training.first-after", "20000"),
                        Map.entry("training.growth", "0.5"),
                        Map.entry("training.iterations", "10"),
                        Map.entry("training.blocks", "1"),
                        Map.entry("training.least-ratings", "2"),
                        Map.entry("training.liked-stars", "4"),
                        Map.entry("training.most-tested", "5000"),
                        Map.entry("training.most-tested-per-user", "20"),
                        Map.entry("training.least-compared", "100"),
                        Map.entry("training.neutral-stars", "2.5"),
                        Map.entry("training.objective", "implicit"),
                        Map.entry("training.offset-damping", "5"),
                        Map.entry("training.rank", "32"),
                        Map.entry("training.regularization", "0.05"),
                        Map.entry("training.seed", "42"),
                        Map.entry("training.shown", "0.1"),
                        Map.entry("training.test-share", "0.1"),
                        Map.entry("training.watched-hour", "1"),
                        Map.entry("training.watched-hours-at-most", "3"),
                        Map.entry("trending.counters", "1000"),
                        Map.entry("trending.idle-seconds", "5"),
                        Map.entry("trending.lateness", "1h"),
                        Map.entry("trending.slide", "1d"),
                        Map.entry("trending.top", "50"),
                        Map.entry("trending.window", "7d")));
    }

    @Test
    void a_value_that_was_set_wins_over_the_default() {
        Settings settings = Settings.load(Map.of("training.rank", "16"));

        assertThat(settings.block("training").whole("rank", 1, 500)).isEqualTo(16);
        assertThat(settings.block("training").whole("iterations", 1, 500)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "501, 501",
        "1.5, \"1.5\"",
        "1e2, \"1e2\"",
        "two, \"two\"",
        "'', \"\"",
        "\u0663, \"\u0663\"",
        "+3, \"+3\"",
    })
    void a_whole_number_is_written_in_ascii_digits_and_lies_in_its_range(String value, String shown) {
        assertThatThrownBy(() -> block("training.rank", value).whole("rank", 1, 500))
                .isInstanceOf(SettingException.class)
                .hasMessage("training.rank is " + shown + "; expected a whole number from 1 to 500; set training.rank");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, -0.1",
        "NaN, NaN",
        "much, \"much\"",
        "0x1p0, \"0x1p0\"",
        "1f, \"1f\"",
        "+1, \"+1\"",
        "1e0, \"1e0\"",
        "\u0661, \"\u0661\"",
        "\uff11, \"\uff11\"",
        "\u0967, \"\u0967\"",
    })
    void a_number_lies_in_its_range(String value, String shown) {
        assertThatThrownBy(() -> block("training.growth", value).number("growth", 0, 2))
                .hasMessage("training.growth is " + shown + "; expected a number from 0.0 to 2.0; set training.growth");
    }

    @ParameterizedTest
    @CsvSource({
        "-1s, -1s",
        "soon, \"soon\"",
        "3 fortnights, \"3 fortnights\"",
        "+3s, \"+3s\"",
        "0x3s, \"0x3s\"",
        "\u0663s, \"\u0663s\"",
        "\uff13s, \"\uff13s\"",
    })
    void a_duration_has_a_unit_and_lies_in_its_range(String value, String shown) {
        assertThatThrownBy(() -> block("archive.trigger", value).duration("trigger", Duration.ZERO))
                .hasMessage("archive.trigger is " + shown
                        + "; expected a duration of 0s or more, such as 500ms, 2s or 7d; set archive.trigger");
    }

    @Test
    void an_unknown_key_suggests_the_nearest() {
        assertThatThrownBy(() -> Settings.load(Map.of("trending.windw", "1d")))
                .hasMessage("unknown setting trending.windw; did you mean trending.window?");
    }

    private static SettingsBlock block(String key, String value) {
        return Settings.load(Map.of(key, value)).block(key.substring(0, key.indexOf('.')));
    }
}
