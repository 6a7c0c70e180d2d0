package dev.streambook.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {

    private static final GeneratorSettings SETTINGS = GeneratorSettings.defaults()
            .withFaults(new FaultSettings(0.05, 0.10, 0.05, 0.05, Duration.ofMinutes(10), Duration.ofSeconds(30)));

    private final Generator generator = new Generator(SETTINGS);
    private final GeneratedLines run = generator.lines();
    private final List<GeneratedLine> lines = all(run);

    @Test
    void the_truth_counts_what_was_handed_out() {
        Map<Planted, Long> counted = new EnumMap<>(Planted.class);
        lines.forEach(line -> counted.merge(line.planted(), 1L, Long::sum));

        Truth truth = run.truth();

        assertThat(counted)
                .containsEntry(Planted.IN_ORDER, truth.inOrder())
                .containsEntry(Planted.OUT_OF_ORDER, truth.outOfOrder())
                .containsEntry(Planted.LATE, truth.late())
                .containsEntry(Planted.DUPLICATE, truth.duplicates())
                .containsEntry(Planted.CORRUPT, truth.corrupt());
        assertThat(truth.lines()).isEqualTo(lines.size());
        assertThat(truth.distinct() + truth.corrupt()).isEqualTo(10_000);
        assertThat(truth.shown() + truth.watched() + truth.rated() + truth.unrated())
                .isEqualTo(truth.distinct());
    }

    @Test
    void the_counts_are_near_the_rates() {
        Truth truth = run.truth();

        assertThat(truth.late()).isBetween(430L, 570L);
        assertThat(truth.outOfOrder()).isBetween(900L, 1_100L);
        assertThat(truth.duplicates()).isBetween(430L, 570L);
        assertThat(truth.corrupt()).isBetween(430L, 570L);
    }

    @Test
    void the_order_of_event_time_is_broken_by_exactly_the_planted_lines() {
        Instant youngest = Instant.MIN;

        for (GeneratedLine line : readable()) {
            Instant time = line.event().time();
            switch (line.planted()) {
                case IN_ORDER -> assertThat(time).isAfterOrEqualTo(youngest);
                case OUT_OF_ORDER ->
                    assertThat(time)
                            .isBetween(youngest.minus(Duration.ofMinutes(10)).plusNanos(1), youngest.minusNanos(1));
                case LATE -> assertThat(time).isBeforeOrEqualTo(youngest.minus(Duration.ofMinutes(10)));
                default -> assertThat(time).isBeforeOrEqualTo(youngest);
            }
            youngest = time.isAfter(youngest) ? time : youngest;
        }
    }

    @Test
    void a_duplicate_has_the_bytes_of_an_earlier_line_and_nothing_else_has() {
        Set<String> met = new HashSet<>();

        for (GeneratedLine line : readable()) {
            assertThat(met.add(line.text())).as(line.text()).isEqualTo(line.planted() != Planted.DUPLICATE);
        }
    }

    @Test
    void a_corrupt_line_cannot_be_read_and_every_other_one_reads_as_its_event() {
        for (GeneratedLine line : lines) {
            assertThat(line.bytes()).doesNotContain((byte) '\n', (byte) '\r');
            if (line.planted() == Planted.CORRUPT) {
                assertThatThrownBy(() -> EventJson.read(line.bytes())).isInstanceOf(MalformedEventException.class);
            } else {
                assertThat(EventJson.read(line.bytes())).isEqualTo(line.event());
            }
        }
    }

    @Test
    void faults_change_the_delivery_but_not_what_happened() {
        Set<ViewingEvent> delivered = new HashSet<>();
        lines.forEach(line -> delivered.add(line.event()));

        Set<ViewingEvent> happened = new HashSet<>();
        new Generator(SETTINGS.withFaults(FaultSettings.NONE)).events().forEach(happened::add);

        assertThat(delivered).hasSize(10_000).isEqualTo(happened);
    }

    @Test
    void without_faults_each_event_arrives_once_in_order_at_its_own_time() {
        Generator faultless = new Generator(SETTINGS.withFaults(FaultSettings.NONE));
        GeneratedLines clean = faultless.lines();

        List<GeneratedLine> arrived = all(clean);

        assertThat(arrived)
                .extracting(GeneratedLine::event)
                .containsExactlyElementsOf(faultless.events().toList());
        assertThat(arrived).allMatch(line -> line.arrival().equals(line.event().time()));
        assertThat(clean.truth().inOrder()).isEqualTo(10_000);
    }

    @Test
    void arrival_never_goes_back_and_never_comes_before_the_event() {
        assertThat(lines).extracting(GeneratedLine::arrival).isSorted();
        assertThat(lines).noneMatch(line -> line.arrival().isBefore(line.event().time()));
    }

    @Test
    void everything_may_be_late_or_corrupt() {
        Duration minute = Duration.ofMinutes(1);
        Truth late = truth(new FaultSettings(1, 0, 0, 0, minute, minute));
        Truth corrupt = truth(new FaultSettings(0, 0, 0, 1, minute, minute));
        Truth twice = truth(new FaultSettings(0, 0, 1, 0, minute, minute));

        assertThat(late.distinct()).isEqualTo(10_000);
        assertThat(corrupt).isEqualTo(new Truth(0, 0, 0, 0, 10_000, 0, 0, 0, 0));
        assertThat(twice.lines()).isEqualTo(20_000);
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        assertThat(digest(SETTINGS)).isEqualTo(digest(SETTINGS)).isNotEqualTo(digest(SETTINGS.withSeed(2)));
    }

    /** Whoever changes the generator on purpose writes the new digest here; on another JDK or machine it is the same. */
    @Test
    void the_bytes_are_the_same_on_every_machine() {
        assertThat(digest(SETTINGS)).isEqualTo("8b0ef1b0195fa129");
    }

    @ParameterizedTest
    @EnumSource(Corruption.class)
    void each_corruption_leaves_no_event(Corruption corruption) {
        Random random = new Random(42);

        generator.events().limit(500).forEach(event -> {
            byte[] line = corruption.damage(event, random);

            assertThatThrownBy(() -> EventJson.read(line)).isInstanceOf(MalformedEventException.class);
        });
    }

    private List<GeneratedLine> readable() {
        return lines.stream().filter(line -> line.planted() != Planted.CORRUPT).toList();
    }

    private static Truth truth(FaultSettings faults) {
        GeneratedLines lines = new Generator(SETTINGS.withFaults(faults)).lines();
        lines.forEachRemaining(line -> {});
        return lines.truth();
    }

    private static String digest(GeneratorSettings settings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new Generator(settings).lines().forEachRemaining(line -> {
                digest.update(line.bytes());
                digest.update("\n".getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<GeneratedLine> all(GeneratedLines lines) {
        List<GeneratedLine> all = new ArrayList<>();
        lines.forEachRemaining(all::add);
        return all;
    }
}
