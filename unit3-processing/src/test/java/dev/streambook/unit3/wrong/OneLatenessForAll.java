package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The lateness of the boxes for both: phones come out of the tunnel, and what they bring is dropped. */
@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "One lateness is enough for the query",
        breaks = "own-lateness",
        test = "a_phone_may_be_an_hour_out_of_order",
        saying = "[[], [], []]")
public final class OneLatenessForAll extends UnionQuery {

    public OneLatenessForAll(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> boxes, Dataset<Row> phones) {
        Settings same = new Settings(settings.size(), settings.boxLateness(), settings.boxLateness());
        return new UnionQuery(same).build(boxes, phones);
    }
}
