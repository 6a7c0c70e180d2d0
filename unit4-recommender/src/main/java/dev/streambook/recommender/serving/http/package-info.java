/** The routes of the API: each checks its arguments, asks the recommender, and turns an error into a status. */
package dev.streambook.recommender.serving.http;
