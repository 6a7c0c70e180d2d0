package dev.streambook.recommender.intake;

import dev.streambook.recommender.topics.EventKeys;
import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit2.Gate;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.workbook.Answer;
import java.time.Clock;
import java.time.Duration;
import org.apache.flume.Context;

/**
 * Makes exercise 2.5 with the {@link IntakeGate}, from the agent's file: {@code max-ahead-days} (366), and {@code answer},
 * {@code homes} and {@code keys}, the classes of 2.5, 1.4 and 2.8 (yours where they are solved, else the references).
 */
public final class GateBuilder extends PiiInterceptor.Builder {

    @Override
    protected Gate gate(Context settings) {
        Duration maxAhead = Duration.ofDays(settings.getLong("max-ahead-days", IntakeGate.MAX_AHEAD.toDays()));
        return new IntakeGate(
                Answer.named(DeviceKey.class, settings.getString("homes")).create(IntakeGate.PREFIX.ipv6Bits()),
                EventKeys.of(Answer.named(KeyChooser.class, settings.getString("keys"))),
                maxAhead,
                Clock.systemUTC());
    }
}
