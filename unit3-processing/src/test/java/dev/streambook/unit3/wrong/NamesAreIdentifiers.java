package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;

/** SQL wants it so, and for the memory sink alone the name of a query is the name of a table. */
@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "The name of a query has no hyphens",
        breaks = "every-row",
        test = "the_queries_have_the_names_of_their_outlets_and_come_in_their_order",
        saying = "films_a")
public final class NamesAreIdentifiers extends Sinks {

    public NamesAreIdentifiers(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected DataStreamWriter<Row> writer(Dataset<Row> rows, Outlet outlet) {
        return super.writer(rows, outlet).queryName(outlet.name().replace('-', '_'));
    }
}
