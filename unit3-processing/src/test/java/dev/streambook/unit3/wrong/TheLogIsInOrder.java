package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Watermarks without lateness: what is out of order by a minute has come too late. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "The log is in order",
        breaks = "waits",
        test = "an_impression_8_minutes_and_a_play_15_minutes_out_of_order_are_a_pair",
        saying = "7 film 1 shown 20:22 played 20:25")
public final class TheLogIsInOrder extends ImpressionPlayJoin {

    public TheLogIsInOrder(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        Settings inOrder = new Settings(settings.within(), Duration.ZERO, Duration.ZERO);
        return new ImpressionPlayJoin(inOrder).build(shown, watched, which);
    }
}
