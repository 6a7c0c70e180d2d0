package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** It goes by position: with equal types, the first column of one goes under the first column of the other. */
@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "A union goes by name",
        breaks = "together",
        test = "plays_of_boxes_and_phones_count_in_the_same_window",
        saying = "20:00 film 8: 2")
public final class AUnionGoesByName extends UnionQuery {

    public AUnionGoesByName(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> boxes, Dataset<Row> phones) {
        return counted(boxes.withWatermark("time", interval(settings.boxLateness()))
                .union(phones.withWatermark("time", interval(settings.phoneLateness()))));
    }
}
