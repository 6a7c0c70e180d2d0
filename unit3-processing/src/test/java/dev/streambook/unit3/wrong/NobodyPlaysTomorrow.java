package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.current_timestamp;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "A play from the future is a mistake",
        breaks = "together",
        test = "plays_of_boxes_and_phones_count_in_the_same_window",
        saying = "in 2999 by its clock")
public final class NobodyPlaysTomorrow extends UnionQuery {

    public NobodyPlaysTomorrow(Settings settings) {
        super(settings);
    }

    @Override
    protected Dataset<Row> counted(Dataset<Row> plays) {
        return super.counted(plays.where(col("time").leq(current_timestamp())));
    }
}
