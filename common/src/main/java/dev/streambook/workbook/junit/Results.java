package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * What became of each rule in one launcher session, kept in the session's store: a run of wrong answers inside a test has a
 * session of its own and leaves no trace here. Thread-safe.
 */
final class Results {

    static final String KEY = "results";
    static final Namespace NAMESPACE = Namespace.create(Results.class);

    /** The same, as a session's own store knows it. */
    static final org.junit.platform.engine.support.store.Namespace IN_SESSION =
            org.junit.platform.engine.support.store.Namespace.create(NAMESPACE.getParts());

    /** One answer to one exercise. */
    record Key(ExerciseEntry exercise, Origin origin) {}

    /** Names of rules, by outcome. */
    record Tally(Set<String> passed, Set<String> failed, Set<String> todo) {
        Tally() {
            this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }
    }

    private final Map<Key, Tally> tallies = new ConcurrentHashMap<>();

    static Results in(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(KEY, key -> new Results(), Results.class);
    }

    void passed(Answer<?> answer, String rule) {
        tally(answer).passed().add(rule);
    }

    void failed(Answer<?> answer, String rule) {
        tally(answer).failed().add(rule);
    }

    void todo(Answer<?> answer, String rule) {
        tally(answer).todo().add(rule);
    }

    void put(ExerciseEntry exercise, Origin origin, Tally tally) {
        tallies.put(new Key(exercise, origin), tally);
    }

    boolean isEmpty() {
        return tallies.isEmpty();
    }

    Set<Key> keys() {
        return Set.copyOf(tallies.keySet());
    }

    Tally of(ExerciseEntry exercise, Origin origin) {
        return tallies.getOrDefault(new Key(exercise, origin), new Tally());
    }

    private Tally tally(Answer<?> answer) {
        return tallies.computeIfAbsent(new Key(answer.exercise(), answer.origin()), key -> new Tally());
    }
}
