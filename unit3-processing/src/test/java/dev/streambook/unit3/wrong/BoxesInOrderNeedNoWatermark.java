package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "Boxes that are never late need no watermark",
        breaks = "own-lateness",
        test = "without_lateness_a_window_is_final_when_both_have_reached_its_end",
        saying = "Append output mode not supported")
public final class BoxesInOrderNeedNoWatermark extends UnionQuery {

    public BoxesInOrderNeedNoWatermark(Settings settings) {
        super(settings);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> boxes, Dataset<Row> phones) {
        if (!settings.boxLateness().isZero()) {
            return super.build(boxes, phones);
        }
        return counted(boxes.unionByName(phones.withWatermark("time", interval(settings.phoneLateness()))));
    }
}
