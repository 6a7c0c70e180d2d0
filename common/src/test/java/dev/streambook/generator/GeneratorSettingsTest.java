package dev.streambook.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GeneratorSettingsTest {

    private static final GeneratorSettings DEFAULTS = GeneratorSettings.defaults();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void the_defaults_are_these() {
        assertThat(DEFAULTS)
                .isEqualTo(new GeneratorSettings(
                        1,
                        500,
                        300,
                        5,
                        10_000,
                        0.5,
                        Instant.parse("2026-01-01T18:00:00Z"),
                        new SessionSettings(Duration.ofMinutes(1), Duration.ofMinutes(90), 4, 3),
                        new FaultSettings(0.01, 0.02, 0.01, 0.005, Duration.ofMinutes(10), Duration.ofSeconds(30))));
    }

    @Test
    void each_setting_can_be_changed_alone() {
        assertThat(DEFAULTS.withSeed(7).seed()).isEqualTo(7);
        assertThat(DEFAULTS.withUsers(7).users()).isEqualTo(7);
        assertThat(DEFAULTS.withFilms(7).films()).isEqualTo(7);
        assertThat(DEFAULTS.withGroups(7).groups()).isEqualTo(7);
        assertThat(DEFAULTS.withEvents(7).events()).isEqualTo(7);
        assertThat(DEFAULTS.withDriftAfter(0.7).driftAfter()).isEqualTo(0.7);
        assertThat(DEFAULTS.withStart(Instant.EPOCH).start()).isEqualTo(Instant.EPOCH);
        assertThat(DEFAULTS.withFaults(FaultSettings.NONE).faults()).isEqualTo(FaultSettings.NONE);
        assertThat(DEFAULTS.withUsers(7).withUsers(500)).isEqualTo(DEFAULTS);
    }

    @Test
    void a_number_out_of_range_is_refused() {
        refused(() -> DEFAULTS.withUsers(0), "users is 0; expected 1 to 1000000");
        refused(() -> DEFAULTS.withUsers(1_000_001), "users is 1000001; expected 1 to 1000000");
        refused(() -> DEFAULTS.withFilms(1), "films is 1; expected 2 to 100000");
        refused(() -> DEFAULTS.withGroups(11), "groups is 11; expected 1 to 10");
        refused(() -> DEFAULTS.withEvents(0), "events is 0; expected 1 to 1000000000");
        refused(() -> DEFAULTS.withDriftAfter(1.5), "driftAfter is 1.5; expected a share from 0 to 1");
    }

    @Test
    void a_session_out_of_range_is_refused() {
        refused(() -> new SessionSettings(Duration.ZERO, MINUTE, 1, 1), "gap is PT0S; expected PT0.001S to PT24H");
        refused(
                () -> new SessionSettings(MINUTE, Duration.ofHours(11), 1, 1),
                "filmLength is PT11H; expected PT1S to PT10H");
        refused(() -> new SessionSettings(MINUTE, MINUTE, 0, 1), "offers is 0; expected 1 to 50");
        refused(() -> new SessionSettings(MINUTE, MINUTE, 1, 21), "maxFilms is 21; expected 1 to 20");
    }

    @Test
    void a_fault_out_of_range_is_refused() {
        refused(() -> faults(-0.1, 0, MINUTE, MINUTE), "late is -0.1; expected a share from 0 to 1");
        refused(() -> faults(0, Double.NaN, MINUTE, MINUTE), "corrupt is NaN; expected a share from 0 to 1");
        refused(
                () -> faults(0.75, 0.5, MINUTE, MINUTE),
                "late + outOfOrder + duplicate + corrupt is 1.25; expected a share from 0 to 1");
        refused(() -> faults(0, 0, Duration.ofDays(2), MINUTE), "lateBy is PT48H; expected PT0.001S to PT24H");
        refused(() -> faults(0, 0, MINUTE, MINUTE.plusSeconds(1)), "disorder is PT1M1S; expected PT0.001S to PT1M");
    }

    private static FaultSettings faults(double late, double corrupt, Duration lateBy, Duration disorder) {
        return new FaultSettings(late, 0, 0, corrupt, lateBy, disorder);
    }

    private static void refused(ThrowingCallable settings, String message) {
        assertThatThrownBy(settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
