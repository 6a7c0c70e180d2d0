package dev.streambook.recommender.live.endurance;

import static dev.streambook.workbook.figures.GuideFigures.line;

import dev.streambook.recommender.live.SourceAnswers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run that was killed again and again has in the end, beside an undisturbed one and beside the lines of the source. */
record Verdicts(SourceAnswers source, Answers undisturbed, Answers killed, ArchivedIds archive) {

    List<String> sentences() {
        return List.of(books(), archived(), answers(), lists());
    }

    private String books() {
        long events = source.ids().size();
        return line(
                "The source has %,d different events. In the end %,d of them had come through the speed layer and %,d through"
                        + " Storm (in the undisturbed run %,d and %,d); %,d lines were read again after a kill, and dropped. The"
                        + " audit adds up: %s, nothing under way: %s.",
                events,
                killed.count("speed", "out"),
                killed.count("storm-dedup", "out"),
                undisturbed.count("speed", "out"),
                undisturbed.count("storm-dedup", "out"),
                killed.count("speed", "duplicates") - undisturbed.count("speed", "duplicates"),
                yes(killed.audit().path("addsUp").asBoolean()),
                yes(killed.audit().path("settled").asBoolean()));
    }

    private String archived() {
        return line(
                "In the archive %,d of the source's events are missing, %,d are not the source's, and %,d places of the log"
                        + " stand there twice.",
                missing(source.ids(), archive.ids()),
                missing(archive.ids(), source.ids()),
                archive.rows() - archive.places());
    }

    private String answers() {
        return line(
                "Equal to a count of the source's lines: how many rate a film (%s), plays (%s). Equal to the undisturbed run:"
                        + " what is known of each user (%s), trending (%s), the windows of ratings (%s), similar films (%s).",
                yes(killed.popular().equals(source.raters())),
                yes(killed.plays().equals(source.plays())),
                equal(killed.known(), undisturbed.known()),
                yes(killed.trending().equals(undisturbed.trending())),
                yes(killed.statistics().equals(undisturbed.statistics())),
                equal(killed.similar(), undisturbed.similar()));
    }

    private String lists() {
        return line(
                "The two models are trained on the same events in another order: %.1f %% of the films in the lists of all users"
                        + " are the same.",
                100 * killed.sameFilms(undisturbed));
    }

    private static long missing(Set<String> ids, Set<String> others) {
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(others);
        return missing.size();
    }

    private static <T> String equal(Map<Integer, T> some, Map<Integer, T> others) {
        long same = some.entrySet().stream()
                .filter(entry -> entry.getValue().equals(others.get(entry.getKey())))
                .count();
        return same == others.size() ? "yes" : line("%d of %d", same, others.size());
    }

    private static String yes(boolean fact) {
        return fact ? "yes" : "no";
    }
}
