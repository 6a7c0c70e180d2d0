package dev.streambook.unit4.intake;

import dev.streambook.unit2.HomePrefix;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PiiInterceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flume.interceptor.Interceptor;

/**
 * The parts of the intake that are exercises.
 *
 * @param mask 2.5, made with {@link #PREFIX}
 * @param keys 2.8, made with {@link #HOT_USERS} and {@link #BUCKETS}
 */
public record IntakeParts(PiiInterceptor mask, KeyChooser keys) {

    /** What is kept of a device's address. */
    public static final HomePrefix PREFIX = new HomePrefix(64, 24);

    /** Nobody is split: a user's vector is made from all events of the user, so they have to lie in one partition. */
    public static final Set<Integer> HOT_USERS = Set.of();

    public static final int BUCKETS = 1;

    /** How far in the future an event may be. */
    static final Duration MAX_AHEAD = Duration.ofDays(366);

    /** In the order of the agent's file. */
    List<Interceptor> interceptors() {
        return List.of(mask, new IntakeInterceptor(keys, MAX_AHEAD, Clock.systemUTC()));
    }
}
