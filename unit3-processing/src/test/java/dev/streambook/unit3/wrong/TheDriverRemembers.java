package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** What is static ends with the process, and no checkpoint holds it. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "The driver can add up the last batches itself",
        breaks = "recovers",
        test = "a_restart_goes_on_with_the_window_of_the_checkpoint_even_where_new_settings_say_otherwise",
        saying = "films played after a restart")
public final class TheDriverRemembers extends LegacyCount {

    private static final Queue<Map<Integer, Long>> LAST = new ArrayDeque<>();

    public TheDriverRemembers(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        context.checkpoint(settings.checkpoint().toString());
        long batches = settings.window().toMillis() / settings.batch().toMillis();
        films.open(context).countByValue().foreachRDD((counts, end) -> {
            LAST.add(counts.collectAsMap());
            if (LAST.size() > batches) {
                LAST.remove();
            }
            Map<Integer, Long> plays = new HashMap<>();
            LAST.forEach(batch -> batch.forEach((film, times) -> plays.merge(film, times, Long::sum)));
            output.write(end.milliseconds(), plays);
        });
        return context;
    }
}
