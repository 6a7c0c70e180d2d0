package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "Nobody reads more than a thousand films",
        breaks = "each-batch",
        test = "a_window_of_2000_films_is_written_as_a_whole",
        saying = "films 20, 40, 60")
public final class AThousandFilmsAreAll extends LegacyCount {

    public AThousandFilmsAreAll(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        context.checkpoint(settings.checkpoint().toString());
        counted(films.open(context)).foreachRDD((counts, end) -> {
            Map<Integer, Long> plays = new HashMap<>();
            counts.take(1000).forEach(film -> plays.put(film._1(), film._2()));
            output.write(end.milliseconds(), plays);
        });
        return context;
    }
}
