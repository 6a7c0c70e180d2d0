package dev.streambook.unit3.exercise;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.play.QueryEdits;
import dev.streambook.unit3.play.QueryEdits.Edit;
import dev.streambook.unit3.play.QueryTrial;
import dev.streambook.workbook.TodoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.FileUtils;

/**
 * Makes twelve edits to a query of six events. Each is resumed on the old checkpoint, and beside it stands what a replay
 * shows: where the two differ and Spark says nothing, nobody will ever know. Works before your plan does.
 */
public final class UpgradePlay {

    private UpgradePlay() {}

    public static void main(String[] args) throws IOException, TimeoutException {
        Path directory = Files.createTempDirectory("play-");
        try (KafkaBroker broker = KafkaBroker.start();
                LocalSpark spark = LocalSpark.start(directory.resolve("spark"));
                TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            int number = 0;
            for (Edit named : new QueryEdits("plays", "more").all()) {
                String plays = "plays-" + number;
                String more = "more-" + number;
                broker.createTopic(plays, 1);
                broker.createTopic(more, 1);
                QueryEdits edits = new QueryEdits(plays, more);
                Edit edit = edits.all().get(number++);
                edits.writeBefore(writer);
                QueryTrial trial = new QueryTrial(
                        spark.session(), broker.bootstrapServers(), directory.resolve("trial-" + number));
                trial.resume(edit.before());
                if (edit.losesState()) {
                    trial.loseState();
                }
                String plan = plan(new Checkpoint(edit.before(), trial.hasState()), edit);
                edits.writeAfter(writer);
                QueryTrial.Run resumed = trial.resume(edit.after());
                QueryTrial.Run replayed = trial.replay(edit.after());
                System.out.println("changed: " + named.name());
                System.out.println("  resumed    " + (resumed.failed() ? resumed.failure() : resumed.table()));
                System.out.println("  replayed   " + replayed.table());
                System.out.println("  your plan  " + plan);
            }
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    private static String plan(Checkpoint found, Edit edit) {
        try {
            return new Upgrade().plan(found, edit.after()).toString();
        } catch (TodoException todo) {
            return "is to be written";
        }
    }
}
