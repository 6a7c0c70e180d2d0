package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "Looking whether the batch is there is enough",
        breaks = "one-writer",
        test = "a_second_instance_that_writes_the_same_batch_meanwhile_changes_nothing",
        saying = "two instances wrote batch 1")
public final class LooksThenWrites extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public LooksThenWrites(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isNew(connection, number)) {
                    insert(connection, batch);
                    update(connection, "merge into batches (query, batch) key (query) values (?, ?)", query, number);
                }
                connection.commit();
            } catch (SQLException | RuntimeException | Error failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private boolean isNew(Connection connection, long number) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement("select batch from batches where query = ?")) {
            last.setString(1, query);
            try (ResultSet found = last.executeQuery()) {
                return !found.next() || number > found.getLong(1);
            }
        }
    }
}
