package dev.streambook.unit3.play;

import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.EventQuery.Setting;
import java.util.List;

/**
 * Edits of a query, and events to try them on: three before the edit and three after it. What the new query is expected to
 * show differs from what the old state would make of it.
 */
public final class QueryEdits {

    private final String plays;
    private final String more;

    /** @param plays and @param more topics of their own, empty */
    public QueryEdits(String plays, String more) {
        this.plays = plays;
        this.more = more;
    }

    /**
     * One edit.
     *
     * @param name what was changed, such as {@code another key of the same type}
     * @param losesState whether the state gets lost in between
     */
    public record Edit(String name, EventQuery before, EventQuery after, boolean losesState) {}

    /** Counts the events of each viewer. */
    public EventQuery perViewer() {
        return EventQuery.of(plays).groupedBy("viewer").showing("count(*)");
    }

    public List<Edit> all() {
        EventQuery perViewer = perViewer();
        EventQuery longest = perViewer.showing("max(seconds)");
        EventQuery perPair = perViewer.groupedBy("viewer", "film");
        return List.of(
                new Edit("nothing", perViewer, perViewer, false),
                new Edit("the filter", perViewer, perViewer.where("kind = 'watched'"), false),
                new Edit("one more topic", perViewer, perViewer.reading(plays, more), false),
                new Edit("one topic less", perViewer.reading(plays, more), perViewer, false),
                new Edit("one more key", perViewer, perPair, false),
                new Edit("another key of the same type", perViewer, perViewer.groupedBy("film"), false),
                new Edit("the order of the keys", perPair, perViewer.groupedBy("film", "viewer"), false),
                new Edit("count to sum", perViewer, perViewer.showing("sum(seconds)"), false),
                new Edit("max to min", longest, perViewer.showing("min(seconds)"), false),
                new Edit("3 shuffle partitions", perViewer, perViewer.set(Setting.SHUFFLE_PARTITIONS, "3"), false),
                new Edit("starting at latest", perViewer, perViewer.set(Setting.STARTING_OFFSETS, "latest"), false),
                new Edit("nothing; the state is lost", perViewer, perViewer, true));
    }

    /** Viewer 1 watches film 2 and rates it, viewer 2 watches film 1. In the other topic, viewer 8 watches film 9. */
    public void writeBefore(TopicWriter<String, String> writer) {
        writer.writeValues(plays, List.of(event("a", 1, 2, "watched", 10), event("b", 1, 2, "rated", 20)));
        writer.writeValues(plays, List.of(event("c", 2, 1, "watched", 30)));
        writer.writeValues(more, List.of(event("x", 8, 9, "watched", 40)));
    }

    /** Viewer 1 watches film 2 again, viewer 2 rates film 1, viewer 3 watches film 3. */
    public void writeAfter(TopicWriter<String, String> writer) {
        writer.writeValues(
                plays,
                List.of(
                        event("d", 1, 2, "watched", 15),
                        event("e", 2, 1, "rated", 25),
                        event("f", 3, 3, "watched", 35)));
    }

    private static String event(String id, int viewer, int film, String kind, int seconds) {
        return "{\"id\":\"%s\",\"viewer\":%d,\"film\":%d,\"kind\":\"%s\",\"seconds\":%d}"
                .formatted(id, viewer, film, kind, seconds);
    }
}
