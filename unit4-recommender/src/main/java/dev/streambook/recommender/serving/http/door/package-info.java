/** Who may come in, and what is written down of it: names that are served, the key, rates, headers, the access log. */
package dev.streambook.recommender.serving.http.door;
