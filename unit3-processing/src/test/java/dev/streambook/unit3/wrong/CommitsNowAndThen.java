package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A large transaction is to be committed in parts",
        breaks = "one-transaction",
        test = "a_large_batch_whose_last_row_is_refused_leaves_nothing",
        saying = "rows of the batch that are left")
public final class CommitsNowAndThen extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public CommitsNowAndThen(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insertInto(batch.columns()))) {
            int waiting = 0;
            for (Iterator<Row> rows = batch.toLocalIterator(); rows.hasNext(); ) {
                set(insert, rows.next());
                insert.addBatch();
                if (++waiting == 10_000) {
                    insert.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }
}
