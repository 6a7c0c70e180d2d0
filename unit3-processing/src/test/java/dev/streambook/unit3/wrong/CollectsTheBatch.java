package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A micro-batch is small",
        breaks = "memory",
        test = "rows_are_fetched_a_partition_at_a_time",
        saying = "sent to the driver when the first row")
public final class CollectsTheBatch extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public CollectsTheBatch(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        List<Row> rows = batch.collectAsList();
        super.insert(connection, batch.sparkSession().createDataFrame(rows, batch.schema()));
    }
}
