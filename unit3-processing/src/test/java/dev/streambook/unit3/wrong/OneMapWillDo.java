package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "One map for all windows spares memory",
        breaks = "each-batch",
        test = "each_batch_gives_the_counts_of_the_window_that_ends_with_it",
        saying = "[{1=3L, 2=1L, 3=1L}, {1=3L, 2=1L, 3=1L}]")
public final class OneMapWillDo extends LegacyCount {

    private static final Map<Integer, Long> PLAYS = new HashMap<>();

    public OneMapWillDo(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        context.checkpoint(settings.checkpoint().toString());
        counted(films.open(context)).foreachRDD((counts, end) -> {
            PLAYS.clear();
            PLAYS.putAll(counts.collectAsMap());
            output.write(end.milliseconds(), PLAYS);
        });
        return context;
    }
}
