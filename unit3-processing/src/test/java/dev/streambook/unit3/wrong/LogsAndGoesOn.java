package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "One bad row should not stop the query",
        breaks = "thrown",
        test = "a_row_that_the_database_refuses_is_thrown_and_leaves_nothing",
        saying = "what call threw")
public final class LogsAndGoesOn extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public LogsAndGoesOn(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) {
        try {
            super.call(batch, number);
        } catch (SQLException refused) {
            System.getLogger("sink").log(System.Logger.Level.DEBUG, "left out", refused);
        }
    }
}
