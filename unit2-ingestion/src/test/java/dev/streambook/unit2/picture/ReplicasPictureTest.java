package dev.streambook.unit2.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.kafka.KafkaCluster;
import dev.streambook.unit2.play.Replicas;
import dev.streambook.unit2.play.Replicas.Outcome;
import dev.streambook.unit2.play.Replicas.Promise;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three brokers go one after the other: what was acknowledged, and what of that is there in the end. */
class ReplicasPictureTest {

    @Test
    void the_table_of_replicas_shows_what_four_topics_promise_and_keep() throws InterruptedException {
        Map<Promise, Outcome> outcomes;
        List<String> told = new ArrayList<>();
        try (KafkaCluster cluster = KafkaCluster.start(3)) {
            outcomes = Replicas.run(cluster, told::add);
        }

        Grid grid = Grid.of(
                "Three brokers, stopped one after the other; the last one comes back last",
                "For four topics: which of three writes were acknowledged, whether the topic could be read before the last"
                        + " leader came back, and what was kept of the acknowledged records.",
                "topic",
                List.of("3 brokers", "2 brokers", "1 broker", "leader away", "kept in the end"));
        outcomes.forEach((promise, outcome) -> grid.row(
                "acks %s, min %d%s"
                        .formatted(promise.acks(), promise.minInSync(), promise.unclean() ? ", unclean" : ""),
                write(outcome, 0),
                write(outcome, 1),
                write(outcome, 2),
                outcome.available() ? Grid.cell("available", Ink.GREEN) : Grid.cell("waits", Ink.ORANGE),
                kept(outcome)));

        assertThat(outcomes.values().stream().map(Outcome::acknowledged))
                .as("the careful one rejects, and says so; told: %s", told)
                .containsExactly(Replicas.RECORDS, Replicas.RECORDS, Replicas.RECORDS, Replicas.RECORDS.subList(0, 2));
        assertThat(outcomes.values().stream().map(Outcome::available)).containsExactly(true, true, false, false);
        assertThat(outcomes.values().stream().map(Outcome::kept))
                .as("an unclean election loses what only the last leader had")
                .containsExactly(
                        Replicas.RECORDS.subList(0, 2),
                        Replicas.RECORDS.subList(0, 2),
                        Replicas.RECORDS,
                        Replicas.RECORDS.subList(0, 2));
        new PictureFile("docs/unit2/pictures/replicas.svg").keep(grid);
    }

    private static Grid.Cell write(Outcome outcome, int record) {
        return outcome.acknowledged().contains(Replicas.RECORDS.get(record))
                ? Grid.cell("acknowledged", Ink.GREEN)
                : Grid.cell("rejected", Ink.ORANGE);
    }

    private static Grid.Cell kept(Outcome outcome) {
        boolean all = outcome.kept().containsAll(outcome.acknowledged());
        return Grid.cell(
                "%d of %d"
                        .formatted(outcome.kept().size(), outcome.acknowledged().size()),
                all ? Ink.GREEN : Ink.RED);
    }
}
