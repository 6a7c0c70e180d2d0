package dev.streambook.unit3.solution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The number of the batch in the same transaction as its rows. Cost: one transaction for each batch, one message to the
 * database for each thousand rows, one row for each query.
 */
public class JdbcBatchSink implements dev.streambook.unit3.JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    private static final int ROWS_AT_ONCE = 1000;

    protected final DataSource database;
    protected final String query;
    protected final String table;

    public JdbcBatchSink(DataSource database, String query, String table) {
        this.database = database;
        this.query = query;
        this.table = table;
    }

    // tag::call[]
    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (claim(connection, number)) {
                    insert(connection, batch);
                }
                connection.commit();
            } catch (Throwable failure) { // Spark throws checked exceptions that it does not declare
                connection.rollback();
                throw failure;
            }
        }
    }

    /** Whether the batch is still to be written. If so, it counts as written when the transaction commits. */
    protected boolean claim(Connection connection, long number) throws SQLException {
        if (update(connection, "update batches set batch = ? where query = ? and batch < ?", number, query, number)
                == 1) {
            return true; // and whoever tries the same now waits until we have committed
        }
        String first = "insert into batches (batch, query) select ?, ? where not exists"
                + " (select 1 from batches where query = ?)";
        return update(connection, first, number, query, query) == 1;
    }
    // end::call[]

    // tag::insert[]
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insertInto(batch.columns()))) {
            int waiting = 0;
            for (Iterator<Row> rows = batch.toLocalIterator(); rows.hasNext(); ) {
                set(insert, rows.next());
                insert.addBatch();
                if (++waiting == ROWS_AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }
    // end::insert[]

    protected String insertInto(String[] columns) {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.length, "?")));
    }

    protected static void set(PreparedStatement statement, Row row) throws SQLException {
        for (int column = 0; column < row.length(); column++) {
            statement.setObject(column + 1, row.get(column));
        }
    }

    protected static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
