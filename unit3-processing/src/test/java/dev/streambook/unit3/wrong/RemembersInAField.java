package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "The sink object lives as long as the query",
        breaks = "remembered",
        test = "another_instance_knows_what_is_written",
        saying = "got batch 0 again")
public final class RemembersInAField extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public RemembersInAField(DataSource database, String query, String table) {
        super(database, query, table);
    }

    private long last = -1;

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        super.call(batch, number);
        last = number;
    }

    @Override
    protected boolean claim(Connection connection, long number) {
        return number > last;
    }
}
