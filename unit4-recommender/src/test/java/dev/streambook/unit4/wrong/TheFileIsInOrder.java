package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "The row at 80 % of the file has the moment",
        breaks = "any-order",
        test = "shuffled_rows_in_three_partitions_are_split_as_sorted_ones",
        saying = "in another order, in three partitions")
public final class TheFileIsInOrder extends TemporalSplit {

    @Override
    protected long quantile(Dataset<Row> ratings, double share) {
        List<Row> rows = ratings.select(MICROS).collectAsList();
        return rows.get((int) (rows.size() * share)).getLong(0);
    }
}
