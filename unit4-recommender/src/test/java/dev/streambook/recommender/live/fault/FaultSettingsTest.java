package dev.streambook.recommender.live.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.fault.FakeFaults;
import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultSettingsTest {

    private final Faults all = new FakeFaults();

    @Test
    void on_the_loopback_address_faults_may_be_caused() {
        assertThat(settings("faults.allowed", "true").guard(all, true)).isSameAs(all);
    }

    @Test
    void where_others_can_reach_the_program_they_may_not() {
        Faults guarded = settings("faults.allowed", "true").guard(all, false);

        assertThatThrownBy(() -> guarded.cause("burst"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(403))
                .hasMessage("faults are for a program that only this machine can reach; set http.host to 127.0.0.1");
        assertThat(guarded.report().faults()).isEmpty();
    }

    @Test
    void switched_off_they_may_not() {
        assertThatThrownBy(() ->
                        settings("faults.allowed", "false").guard(all, true).cause("burst"))
                .hasMessage("faults are switched off; set faults.allowed to true");
    }

    @Test
    void the_broker_is_never_away_for_more_than_a_minute() {
        assertThatThrownBy(() -> settings("faults.pause", "61s"))
                .hasMessage("faults.pause is 61s; expected at most 1m; set faults.pause");
    }

    private static FaultSettings settings(String key, String value) {
        return FaultSettings.read(Settings.load(Map.of(key, value)).block("faults"));
    }
}
