package dev.streambook.recommender.live.fault;

import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.settings.SettingsBlock;
import java.time.Duration;

/**
 * What may be done to the running program.
 *
 * @param allowed whether faults may be caused at all
 * @param corruptLines damaged lines at once
 * @param burstEvents events at once
 * @param pause how long the broker is away
 * @param patience how long to watch the stages come back; then another fault may be caused
 */
public record FaultSettings(boolean allowed, int corruptLines, int burstEvents, Duration pause, Duration patience) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final String OFF = "faults are switched off; set faults.allowed to true";
    private static final String REACHABLE =
            "faults are for a program that only this machine can reach; set http.host to 127.0.0.1";

    /** Lets faults through if they may be caused here. */
    public Faults guard(Faults faults, boolean isLoopback) {
        if (!allowed) {
            return Faults.refused(OFF);
        }
        return isLoopback ? faults : Faults.refused(REACHABLE);
    }

    public static FaultSettings read(SettingsBlock faults) {
        Duration pause = faults.duration("pause", Duration.ofMillis(100));
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            throw faults.wrong("pause", SettingsBlock.text(pause), "at most " + SettingsBlock.text(LONGEST_PAUSE));
        }
        return new FaultSettings(
                faults.flag("allowed"),
                faults.whole("corrupt-lines", 1, 10_000),
                faults.whole("burst-events", 1, 100_000),
                pause,
                faults.duration("patience", Duration.ofSeconds(1)));
    }
}
