package dev.streambook.unit3.exercise;

import dev.streambook.workbook.TodoException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Exercise 3.12 An idempotent sink: docs/unit3/3.12-an-idempotent-sink.md. Run JdbcBatchSinkTest, or JdbcBatchSinkPlay beside
 * this class to kill a query between your commit and Spark's, and look at the table.
 */
public final class JdbcBatchSink implements dev.streambook.unit3.JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    private final DataSource database;
    private final String query;
    private final String table;

    public JdbcBatchSink(DataSource database, String query, String table) {
        this.database = database;
        this.query = query;
        this.table = table;
    }

    /** Writes the batch, unless it is written already. */
    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        // TODO 3.12  Open a connection and insert each row: insertInto(batch.columns()), then set(statement, row).
        //            The same number may come again. How do you know, after a restart, that the batch is written?
        //            The table batches (query, batch) is there for it. When is its row written, and who commits?
        throw new TodoException("3.12 JdbcBatchSink.call");
    }

    /** The SQL that inserts one row, with a question mark for each value. */
    private String insertInto(String[] columns) {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.length, "?")));
    }

    /** Puts the values of a row in the place of the question marks. */
    private static void set(PreparedStatement statement, Row row) throws SQLException {
        for (int column = 0; column < row.length(); column++) {
            statement.setObject(column + 1, row.get(column));
        }
    }
}
