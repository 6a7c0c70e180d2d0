package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.part.ClusterSettings;
import dev.streambook.recommender.statistics.RatingStatistics;
import dev.streambook.recommender.statistics.StatisticsExercises;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Spark: ratings by windows of event time. The main class for {@code spark-submit}. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description = "Spark: ratings by windows of event time. Run it by spark-submit.")
public final class StatisticsProgram extends SparkProgram {

    public static void main(String[] arguments) {
        main(new StatisticsProgram(), arguments);
    }

    @Override
    Supplier<Optional<String>> start(Node node, OnSpark spark) {
        Path checkpoint = ClusterSettings.usable(node.settings().cluster.statistics(), "statistics");
        RatingStatistics statistics =
                spark.parts().statistics(spark.session(), checkpoint, StatisticsExercises.take(node.choice()));
        node.run().console().step("the statistics run: ratings by windows");
        return statistics::failure;
    }
}
