package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A batch always has rows",
        breaks = "empty",
        test = "a_batch_without_rows_is_written_and_the_next_one_too",
        saying = "batch 0 has no rows")
public final class AsksTheFirstRow extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public AsksTheFirstRow(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        String[] columns = batch.first().schema().fieldNames();
        super.insert(connection, batch.select(columns[0], Arrays.copyOfRange(columns, 1, columns.length)));
    }
}
