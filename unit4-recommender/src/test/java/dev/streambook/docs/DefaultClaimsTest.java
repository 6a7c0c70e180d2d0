package dev.streambook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages state as a default is the default of the engine on the class path, so that an upgrade turns them red. */
class DefaultClaimsTest {

    private static final Path ROOT = ProjectFolder.root();

    @ParameterizedTest
    @MethodSource("pages")
    void the_defaults_are_those_of_the_engine_in(Path page) {
        String text = read(page);

        assertThat(DefaultClaim.misspelt(text))
                .as("markers of %s that are not <!-- default: scope name=value -->", page)
                .isEmpty();
        assertThat(DefaultClaim.in(page.toString(), text).stream()
                        .flatMap(claim -> claim.fault(EngineDefaults.of(claim.scope(), claim.name())).stream()))
                .isEmpty();
    }

    @Test
    void many_claims_are_marked() {
        assertThat(pages().flatMap(page -> DefaultClaim.in(page.toString(), read(page)).stream()))
                .hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void a_claim_and_its_marker_must_say_the_same() {
        assertThat(faults("It waits at most `linger.ms` (0).<!-- default: kafka.producer linger.ms=0 -->"))
                .isEmpty();
        assertThat(faults("It waits at most `linger.ms` (5).<!-- default: kafka.producer linger.ms=0 -->"))
                .singleElement()
                .asString()
                .contains("must name linger.ms and, near it, one of [0,");
    }

    @Test
    void a_value_in_another_row_or_paragraph_does_not_count() {
        assertThat(faults("`linger.ms` is 0.\n\nMore on `linger.ms`.<!-- default: kafka.producer linger.ms=0 -->"))
                .hasSize(1);
        assertThat(faults("| `linger.ms` | 0 |\n| `linger.ms` | <!-- default: kafka.producer linger.ms=0 --> |"))
                .hasSize(1);
    }

    @Test
    void an_engine_that_has_changed_its_mind_is_told() {
        assertThat(faults("`linger.ms` is 5.<!-- default: kafka.producer linger.ms=5 -->"))
                .containsExactly("a.md says kafka.producer linger.ms=5; the engine on the class path has 0");
    }

    @Test
    void times_and_sizes_may_be_written_as_people_write_them() {
        assertThat(Spelling.of("session.timeout.ms", "45000")).contains("45000", "45,000", "45 s", "45 seconds");
        assertThat(Spelling.of("offsets.retention.minutes", "10080")).contains("7 days", "seven days", "168 hours");
        assertThat(Spelling.of("buffer.memory", "33554432")).contains("32 MiB").doesNotContain("33,554 s");
        assertThat(Spelling.word("0").matcher("10 and 0.5 and 1,0").find()).isFalse();
    }

    @Test
    void each_engine_is_asked() {
        assertThat(EngineDefaults.of("kafka.broker", "offsets.retention.minutes"))
                .isEqualTo("10080");
        assertThat(EngineDefaults.of("kafka.topic", "min.insync.replicas")).isEqualTo("1");
        assertThat(EngineDefaults.of("storm", "topology.message.timeout.secs")).isEqualTo("30");
        assertThat(EngineDefaults.of("spark", "spark.sql.shuffle.partitions")).isEqualTo("200");
        assertThat(EngineDefaults.of("constant:org.apache.flume.sink.kafka.KafkaSinkConstants.DEFAULT_ACKS", "acks"))
                .isEqualTo("1");
    }

    static Stream<Path> pages() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(String text) {
        return DefaultClaim.in("a.md", text).stream()
                .flatMap(claim -> claim.fault(EngineDefaults.of(claim.scope(), claim.name())).stream())
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(ROOT.resolve(page)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + page + " cannot be read", e);
        }
    }
}
