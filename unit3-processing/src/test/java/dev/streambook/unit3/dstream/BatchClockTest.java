package dev.streambook.unit3.dstream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.spark.LocalSpark;
import java.time.Duration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.junit.jupiter.api.Test;

@Engines
class BatchClockTest {

    /** Its output uses a field, and so takes all of it along. */
    private static final class Household {

        private long largest;

        void countOn(JavaStreamingContext context) {
            context.socketTextStream("127.0.0.1", 9).foreachRDD(batch -> largest = Math.max(largest, batch.count()));
        }
    }

    @Test
    void what_cannot_be_stored_with_a_checkpoint_is_named(LocalSpark local, Isolated isolated) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(local.session().sparkContext());
        BatchClock.takeOver(spark.sc());
        JavaStreamingContext context = new JavaStreamingContext(spark, Durations.seconds(10));
        isolated.closing(() -> context.stop(false, false));
        context.checkpoint(isolated.directory("checkpoint").toString());
        new Household().countOn(context);

        assertThatThrownBy(() -> BatchClock.start(context, Duration.ofSeconds(10)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Spark cannot store the context with its checkpoint: ")
                .hasMessageContaining(Household.class.getName());
    }
}
