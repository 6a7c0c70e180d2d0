package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** As text, a URI has signs in place of those that stand for something else in it, such as a blank; the folder has not. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "Spark takes the folder of a checkpoint as a URI",
        breaks = "recovers",
        test = "a_checkpoint_is_in_its_folder_whatever_its_name_is",
        saying = "of Zoë")
public final class ACheckpointIsAUri extends LegacyCount {

    public ACheckpointIsAUri(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        context.checkpoint(settings.checkpoint().toUri().toString());
        counted(films.open(context))
                .foreachRDD((counts, end) -> output.write(end.milliseconds(), counts.collectAsMap()));
        return context;
    }
}
