package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.GapException;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Five days of one film: what the batch, the merge, and the sum of both numbers say, hour by hour. */
class BatchAndStreamPictureTest {

    private static final Instant START = Instant.parse("2026-01-26T00:00:00Z");
    private static final int FILM = 7;
    private static final int HOURS = 120;
    private static final int AN_HOUR = 10;
    private static final int KEPT_HOURS = 36;

    private final LambdaView view = Answer.reference(LambdaView.class).create();
    private final List<Point> recount = new ArrayList<>();
    private final List<Point> batchAlone = new ArrayList<>();
    private final List<Point> added = new ArrayList<>();
    private final List<List<Point>> merged = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<Integer> withoutAnswer = new ArrayList<>();

    @Test
    void the_picture_of_batch_and_stream_shows_the_reference_at_work() {
        for (int hour = 0; hour <= HOURS; hour++) {
            CountView batch = batchInUse(hour);
            RecentIncrements recent = recent(hour);
            long counted = batch.counts().getOrDefault(FILM, 0L);
            batchAlone.add(Point.at(hour, counted));
            added.add(Point.at(hour, counted + recent.increments().size()));
            if (hour % 8 == 0) {
                recount.add(Point.at(hour, (long) hour * AN_HOUR));
            }
            note(hour, merge(batch, recent));
        }

        assertThat(withoutAnswer).as("a gap is planted").isNotEmpty();
        assertThat(merged.stream().flatMap(List::stream)).allMatch(point -> point.y() == point.x() * AN_HOUR);
        new PictureFile("docs/unit1/pictures/1.13-batch-and-stream.svg").keep(picture());
    }

    /** A batch starts at midnight, counts what is there, and is in use from four o'clock on; the third night it fails. */
    private static CountView batchInUse(int hour) {
        int night = Math.max(0, (hour - 4) / 24);
        long cut = (night == 3 ? 2 : night) * 24L * AN_HOUR;
        return cut == 0
                ? CountView.empty()
                : new CountView(Map.of(0, cut), Map.of(FILM, cut), START.plusSeconds(360 * (cut - 1)));
    }

    private static RecentIncrements recent(int hour) {
        long from = Math.max(0, (long) (hour - KEPT_HOURS) * AN_HOUR);
        List<Increment> increments = LongStream.range(from, (long) hour * AN_HOUR)
                .mapToObj(offset -> new Increment(0, offset, FILM, START.plusSeconds(360 * offset)))
                .toList();
        return new RecentIncrements(Map.of(0, from), increments);
    }

    private OptionalLong merge(CountView batch, RecentIncrements recent) {
        try {
            return OptionalLong.of(view.merge(batch, recent).counts().getOrDefault(FILM, 0L));
        } catch (GapException gap) {
            return OptionalLong.empty();
        }
    }

    private void note(int hour, OptionalLong answer) {
        List<Point> open = merged.get(merged.size() - 1);
        if (answer.isPresent()) {
            open.add(Point.at(hour, answer.getAsLong()));
        } else {
            withoutAnswer.add(hour);
            if (!open.isEmpty()) {
                merged.add(new ArrayList<>());
            }
        }
    }

    private Chart picture() {
        Chart chart = Chart.of(
                        "How often was film 7 watched? Ten times an hour, five days long",
                        "The batch view is up to a day old. Adding both numbers counts the overlap twice. The merge lies on the"
                                + " full recount, and gives no answer where the third batch has failed and the stream no longer"
                                + " reaches back to the second.",
                        Axis.of("hours since the start", 0, HOURS, 12),
                        Axis.of("times watched", 0, 1_500, 250))
                .band("a gap: no answer", Ink.RED, withoutAnswer.get(0), withoutAnswer.get(withoutAnswer.size() - 1))
                .line("both numbers added", Ink.RED, Stroke.DOTTED, added)
                .steps("batch view alone", Ink.ORANGE, Stroke.DASHED, batchAlone);
        merged.stream()
                .filter(stretch -> !stretch.isEmpty())
                .forEach(stretch -> chart.line("merged", Ink.BLUE, Stroke.SOLID, stretch));
        return chart.rings("full recount", Ink.GREY, recount);
    }
}
