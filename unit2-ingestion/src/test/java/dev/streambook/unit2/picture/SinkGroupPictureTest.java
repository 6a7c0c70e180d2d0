package dev.streambook.unit2.picture;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit2.Collector;
import dev.streambook.unit2.Collector.Fate;
import dev.streambook.unit2.Relay;
import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the events of the reference's two groups went, with both collectors up and with the first one failing. */
@Engines
class SinkGroupPictureTest {

    private static final List<String> EVENTS =
            IntStream.rangeClosed(1, 100).mapToObj("e%03d"::formatted).toList();

    private final Grid grid = Grid.of(
            "A hundred events, and where they went",
            "Failover: with both up, all hundred events go to the first collector. When nobody listens there, all go to the"
                    + " second. When the first takes its third batch and fails before it says so, it holds thirty events, the"
                    + " second holds eighty, and ten are there twice. Load balancing: fifty each with both up, and all at the"
                    + " second when the first refuses.",
            "group, and its first collector",
            List.of("first", "second", "lost", "twice"));

    @Test
    void the_picture_shows_where_the_events_of_the_reference_went(FlumeAgents flume, Isolated isolated) {
        Relay works = run(new Relay(flume, isolated));
        Relay fails = new Relay(flume, isolated);
        fails.near().close();
        fails.left().give(call -> Fate.REFUSED);
        run(fails);
        Relay dies = new Relay(flume, isolated);
        dies.near().give(call -> call < 3 ? Fate.TAKEN : call == 3 ? Fate.TAKEN_AND_FAILED : Fate.REFUSED);
        run(dies);

        row("failover: works", works.near(), works.far(), works.archived());
        row("failover: nobody listens", fails.near(), fails.far(), fails.archived());
        row("failover: takes batch 3 and dies", dies.near(), dies.far(), dies.archived());
        row("load_balance: works", works.left(), works.right(), works.seen());
        row("load_balance: refuses", fails.left(), fails.right(), fails.seen());
        new PictureFile("docs/unit2/pictures/2.6-where-the-events-went.svg").keep(grid);
    }

    private static Relay run(Relay relay) {
        relay.run(Answer.reference(SinkGroup.class), EVENTS);
        relay.stop();
        return relay;
    }

    private void row(String name, Collector first, Collector second, List<String> arrived) {
        Set<String> different = new TreeSet<>(arrived);
        grid.row(
                name,
                holds(first),
                holds(second),
                cell(EVENTS.size() - different.size(), Ink.RED),
                cell(arrived.size() - different.size(), Ink.ORANGE));
    }

    private static Grid.Cell holds(Collector collector) {
        return cell(collector.events().size(), Ink.BLUE);
    }

    private static Grid.Cell cell(int events, Ink ink) {
        return Grid.cell(Integer.toString(events), events == 0 ? Ink.GREY : ink);
    }
}
