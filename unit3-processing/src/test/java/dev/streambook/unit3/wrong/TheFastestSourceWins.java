package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One watermark behind the union: it follows the latest event of all, and drops what the phones still have to say. */
@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "The fastest source says what time it is",
        breaks = "slowest",
        test = "a_window_is_not_final_while_the_phones_are_still_in_it",
        saying = "[[], [\"20:00 film 31: 2\"], [], []]")
public final class TheFastestSourceWins extends UnionQuery {

    public TheFastestSourceWins(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> boxes, Dataset<Row> phones) {
        return counted(boxes.unionByName(phones).withWatermark("time", interval(settings.phoneLateness())));
    }
}
