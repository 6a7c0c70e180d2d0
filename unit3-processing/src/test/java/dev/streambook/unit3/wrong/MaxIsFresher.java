package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Fresher they are: Spark then takes the higher of the two watermarks, and drops what the other stream delivers. */
@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "The policy max gives fresher results",
        breaks = "slowest",
        test = "a_window_is_not_final_while_the_phones_are_still_in_it",
        saying = "[[], [\"20:00 film 31: 2\"], [], []]")
public final class MaxIsFresher extends UnionQuery {

    public MaxIsFresher(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> boxes, Dataset<Row> phones) {
        boxes.sparkSession().conf().set("spark.sql.streaming.multipleWatermarkPolicy", "max");
        return super.build(boxes, phones);
    }
}
