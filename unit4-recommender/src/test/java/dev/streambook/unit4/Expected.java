package dev.streambook.unit4;

import static java.util.stream.Collectors.toMap;

import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit4.UserVector.Solved;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * What a user's events come to, worked out from all of them at once.
 *
 * @param events of one user, each once
 */
record Expected(int user, List<ViewingEvent> events) {

    private static final Comparator<Opinion> LATER =
            Comparator.comparing(Opinion::time).thenComparing(Opinion::eventId);

    static Map<Integer, Expected> after(List<ViewingEvent> events) {
        return once(events).stream()
                .collect(Collectors.groupingBy(
                        ViewingEvent::user,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                own -> new Expected(own.get(0).user(), own))));
    }

    static int ids(List<ViewingEvent> events) {
        return once(events).size();
    }

    UserVector by(ModelVersion model) {
        List<Opinion> opinions = List.copyOf(events.stream()
                .flatMap(event -> opinion(event).stream())
                .collect(toMap(Opinion::item, opinion -> opinion, BinaryOperator.maxBy(LATER), TreeMap::new))
                .values());
        SortedMap<Integer, Long> views = events.stream()
                .filter(event -> event instanceof Watched || event instanceof Shown)
                .collect(toMap(ViewingEvent::item, Expected::seconds, Math::max, TreeMap::new));
        Seen seen = new Seen(
                views.keySet().stream().mapToInt(Integer::intValue).toArray(),
                views.values().stream().mapToLong(Long::longValue).toArray());
        List<String> ids = events.stream().map(ViewingEvent::id).toList();
        UserVector history = new UserVector(user, Optional.empty(), opinions, seen, ids);
        Optional<Solved> solved = model.vector(history.feedback()).map(vector -> new Solved(model.version(), vector));
        return new UserVector(user, solved, opinions, seen, ids);
    }

    private static Collection<ViewingEvent> once(List<ViewingEvent> events) {
        return events.stream()
                .collect(toMap(ViewingEvent::id, event -> event, (first, repeat) -> first, LinkedHashMap::new))
                .values();
    }

    private static long seconds(ViewingEvent event) {
        return event instanceof Watched watched ? watched.watched().toSeconds() : 0;
    }

    private static Optional<Opinion> opinion(ViewingEvent event) {
        if (event instanceof Rated rated) {
            return Optional.of(new Opinion(rated.item(), rated.stars(), rated.time(), rated.id()));
        }
        return event instanceof Unrated unrated
                ? Optional.of(new Opinion(unrated.item(), Opinion.WITHDRAWN, unrated.time(), unrated.id()))
                : Optional.empty();
    }
}
