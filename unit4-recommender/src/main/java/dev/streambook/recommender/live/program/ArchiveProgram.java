package dev.streambook.recommender.live.program;

import dev.streambook.recommender.archive.ArchiveExercises;
import dev.streambook.recommender.archive.CrashableArchive;
import dev.streambook.recommender.live.part.ClusterSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Spark: from topic events to Parquet files. The main class for {@code spark-submit}. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "Spark: from topic events to Parquet files. Run it by spark-submit.")
public final class ArchiveProgram extends SparkProgram {

    public static void main(String[] arguments) {
        main(new ArchiveProgram(), arguments);
    }

    @Override
    Supplier<Optional<String>> start(Node node, OnSpark spark) {
        Path folder = ClusterSettings.usable(node.settings().cluster.archive(), "archive");
        CrashableArchive archive = spark.parts().archive(spark.session(), folder, ArchiveExercises.take(node.choice()));
        node.run().console().step("the archive runs: topic events to %s", folder);
        return archive::failure;
    }
}
