package dev.streambook.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Named points of a program at which it can be made to die, at the n-th time it comes by.
 *
 * <pre>{@code
 * CrashPoints points = CrashPoints.atHit("between effect and commit", 3);
 * run(points.after("between effect and commit", effect), commit);   // throws SimulatedCrash after the third effect
 * run(points.after("between effect and commit", effect), commit);   // counts on: the fourth time and later do nothing
 * }</pre>
 *
 * <p>Thread safe. An action runs on the thread that came by, outside any lock.
 */
public final class CrashPoints {

    private record Hit(String point, int number) {}

    private final Map<Hit, Runnable> plan = new HashMap<>();
    private final List<String> history = new ArrayList<>();
    private final Map<String, Integer> hits = new HashMap<>();

    private CrashPoints() {}

    /** Nothing is planned: the run that the others are compared with. */
    public static CrashPoints none() {
        return new CrashPoints();
    }

    /**
     * Dies once.
     *
     * @param hit 1 for the first time that the point is reached
     */
    public static CrashPoints atHit(String point, int hit) {
        return none().andAtHit(point, hit);
    }

    /** Dies there as well. */
    public CrashPoints andAtHit(String point, int hit) {
        return doing(point, hit, () -> {
            throw new SimulatedCrash("%s, hit %d".formatted(point, hit));
        });
    }

    /** Does something else there than to die, such as {@code broker::restart}. */
    public synchronized CrashPoints doing(String point, int hit, Runnable action) {
        if (hit < 1) {
            throw new IllegalArgumentException("hit is %d; expected 1 (the first) or more".formatted(hit));
        }
        plan.put(new Hit(point, hit), action);
        return this;
    }

    /** The program is at this point now. */
    public void reached(String point) {
        Runnable action;
        synchronized (this) {
            history.add(point);
            action = plan.get(new Hit(point, hits.merge(point, 1, Integer::sum)));
        }
        if (action != null) {
            action.run();
        }
    }

    /** The effect with the point just before it: where it is reached, the effect has not happened. */
    public <T> Consumer<T> before(String point, Consumer<T> effect) {
        return input -> {
            reached(point);
            effect.accept(input);
        };
    }

    /** The effect with the point just after it: where it is reached, the effect has happened. */
    public <T> Consumer<T> after(String point, Consumer<T> effect) {
        return input -> {
            effect.accept(input);
            reached(point);
        };
    }

    /** How often the point has been reached so far, the crashes included. */
    public synchronized int hits(String point) {
        return hits.getOrDefault(point, 0);
    }

    /** The points in the order in which they were reached. */
    public synchronized List<String> history() {
        return List.copyOf(history);
    }
}
