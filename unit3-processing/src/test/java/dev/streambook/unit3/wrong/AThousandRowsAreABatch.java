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
        belief = "A micro-batch has a thousand rows at most",
        breaks = "rows",
        test = "a_large_batch_has_all_its_rows",
        saying = "a batch of 1001 rows")
public final class AThousandRowsAreABatch extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public AThousandRowsAreABatch(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        super.insert(connection, batch.limit(1000));
    }
}
