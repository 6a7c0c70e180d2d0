package dev.streambook.unit4.solution;

import dev.streambook.event.Rated;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one user has said and seen, and the vector that it gives.
 *
 * <p>Opinions and seen films depend on the <em>set</em> of events alone, not on their order or on how often each came. The
 * recent ids are there to count repeats: a repeat that is not recognised any more changes nothing either.
 */
public class UserState {

    protected final int user;
    protected final SortedMap<Integer, Opinion> opinions = new TreeMap<>();
    protected final SortedMap<Integer, Long> seen = new TreeMap<>();
    protected final RecentIds recent;
    protected Optional<Solved> solved;

    /** The version that {@link #solved} comes from, also where it gave no vector; empty if the vector is out of date. */
    protected Optional<String> solvedAgainst;

    protected UserState(UserVector record, int recentIds) {
        this(record, new RecentIds(recentIds, record.recent()));
    }

    protected UserState(UserVector record, RecentIds recent) {
        this.user = record.user();
        record.opinions().forEach(opinion -> opinions.put(opinion.item(), opinion));
        Seen films = record.seen();
        for (int at = 0; at < films.items().length; at++) {
            seen.put(films.items()[at], films.seconds()[at]);
        }
        this.recent = recent;
        this.solved = record.solved();
        this.solvedAgainst = solved.map(Solved::model);
    }

    // tag::take[]
    protected boolean take(ViewingEvent event) {
        if (isRepeat(event)) {
            return false;
        }
        recent.add(event.id());
        if (event instanceof Rated rated) {
            say(new Opinion(rated.item(), rated.stars(), rated.time(), rated.id()));
        } else if (event instanceof Unrated unrated) {
            say(new Opinion(unrated.item(), Opinion.WITHDRAWN, unrated.time(), unrated.id()));
        } else {
            see(
                    event.item(),
                    event instanceof Watched watched ? watched.watched().toSeconds() : 0);
        }
        return true;
    }

    protected boolean isRepeat(ViewingEvent event) {
        Opinion last = opinions.get(event.item());
        return recent.contains(event.id()) || last != null && last.eventId().equals(event.id());
    }

    protected void say(Opinion opinion) {
        Opinion last = opinions.get(opinion.item());
        if (last != null && !opinion.supersedes(last)) {
            return;
        }
        opinions.put(opinion.item(), opinion);
        double before = last == null ? Opinion.WITHDRAWN : last.stars();
        if (before != opinion.stars()) {
            solvedAgainst = Optional.empty();
        }
    }

    protected void see(int item, long seconds) {
        Long before = seen.get(item);
        if (before == null || before < seconds) {
            seen.put(item, seconds);
            solvedAgainst = Optional.empty();
        }
    }
    // end::take[]

    // tag::record[]
    protected UserVector record(Optional<? extends ModelVersion> model) {
        UserVector now =
                new UserVector(user, solved, List.copyOf(opinions.values()), seenFilms(), recent.oldestFirst());
        if (isUpToDate(model)) {
            return now;
        }
        solved = model.flatMap(
                version -> version.vector(now.feedback()).map(vector -> new Solved(version.version(), vector)));
        solvedAgainst = model.map(ModelVersion::version);
        return new UserVector(user, solved, now.opinions(), now.seen(), now.recent());
    }

    protected boolean isUpToDate(Optional<? extends ModelVersion> model) {
        return solvedAgainst.isPresent()
                && (model.isEmpty() || solvedAgainst.get().equals(model.get().version()));
    }
    // end::record[]

    private Seen seenFilms() {
        return new Seen(
                seen.keySet().stream().mapToInt(Integer::intValue).toArray(),
                seen.values().stream().mapToLong(Long::longValue).toArray());
    }
}
